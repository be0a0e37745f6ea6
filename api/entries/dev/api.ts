import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { createApp } from '../../app'
import { parseEnv } from '../../settings/env'
import { createLog } from '../../operations/log'
import { createServices } from '../../services'
import { welcome } from '../server/welcome'

/** The API without a port of its own, for Vite's. */
export async function startApi() {
  const env = parseEnv(process.env)
  const services = await createServices(env, createLog(env.logLevel))
  welcome(env)
  void services.begin()
  return {
    fetch: createApp(services).fetch,
    upgrade: (request: IncomingMessage, socket: Duplex, head: Buffer): boolean =>
      (services.channels?.upgrade(request, socket, head) ||
        services.sandbox?.upgrade(request, socket, head)) ??
      false,
    close: () => services.close(),
  }
}
