import { createApp } from '../../app'
import { createReceiver } from '../../callback/receive'
import { parseEnv } from '../../settings/env'
import { createLog } from '../../operations/log'
import { createServices } from '../../services'
import { guardUpgrade } from '../server/upgrades'
import { welcome } from '../server/welcome'

/** The API without a port of its own, for Vite's. */
export async function startApi() {
  const env = parseEnv(process.env)
  const services = await createServices(env, createLog(env.logLevel))
  welcome(env)
  void services.begin()
  return {
    fetch: createApp(services, createReceiver(services)).fetch,
    upgrade: guardUpgrade(services.upgrade, services.faults),
    close: () => services.close(),
  }
}
