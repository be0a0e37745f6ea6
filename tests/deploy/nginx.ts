import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { Agent, request, type IncomingHttpHeaders, type IncomingMessage } from 'node:http'
import { Agent as SecureAgent, request as secureRequest } from 'node:https'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { ensureNginx } from '../find-nginx.mjs'
import { freePort } from '../server'

const SHIPPED = fileURLToPath(new URL('../../api/deploy/nginx.conf', import.meta.url))
const START_TIMEOUT_MS = 10_000
const POLL_MS = 20

interface Ask {
  method?: string
  headers?: Record<string, string>
  body?: string
  /** The address of this machine that asks: each is another client. */
  from?: string
}

/** A real nginx on this machine. */
export interface Nginx {
  port: number
  /** Where it answers without TLS that it is to be asked with it, if it has it. */
  plainUrl?: string
  /** At `https://localhost`, or without TLS where it has none. */
  url: string
  /** What signed its certificate: itself. */
  ca?: string
  /** The file that it is in. */
  certificate?: string
  ask: (path: string, ask?: Ask) => Promise<Answer>
  close: () => Promise<void>
}

interface Answer {
  status: number
  headers: IncomingHttpHeaders
  /** The whole body, once it has come to its end. */
  text: () => Promise<string>
  /** Resolves when these words have come. */
  came: (words: string) => Promise<void>
}

/**
 * Starts the shipped configuration, for localhost, with a certificate of its own.
 * @param channelsPort of the channels server, where it stands alone
 */
export async function startShippedNginx(serverPort: number, channelsPort?: number): Promise<Nginx> {
  const folder = mkdtempSync(join(tmpdir(), 'nginx-'))
  const [certificate, key] = makeCertificate(folder)
  const [plainPort, port] = [await freePort(), await freePort()]
  const shipped = readFileSync(SHIPPED, 'utf8')
  const site = (channelsPort ? withChannels(shipped, channelsPort) : shipped)
    .replaceAll('127.0.0.1:3000', `127.0.0.1:${serverPort}`)
    .replaceAll('events.example.com', 'localhost')
    .replace(/listen \[::\]:.*;/g, '')
    .replaceAll('listen 80;', `listen ${plainPort};`)
    .replaceAll('listen 443 ', `listen ${port} `)
    .replace(/ssl_certificate +\S+;/, `ssl_certificate ${certificate};`)
    .replace(/ssl_certificate_key +\S+;/, `ssl_certificate_key ${key};`)
  const ca = readFileSync(certificate, 'utf8')
  const nginx = await start({ folder, site, port, ca })
  return { ...nginx, certificate, plainUrl: `http://localhost:${plainPort}` }
}

/** Starts one that passes all on and adds nothing, as nginx does where nothing is said. */
export async function startBareNginx(serverPort: number): Promise<Nginx> {
  const folder = mkdtempSync(join(tmpdir(), 'nginx-'))
  const port = await freePort()
  const site = `server { listen ${port}; location / { proxy_pass http://127.0.0.1:${serverPort}; } }`
  return await start({ folder, site, port })
}

/** Without the # before the lines about the channels server. */
const withChannels = (shipped: string, port: number): string =>
  shipped
    .replace(/^ {2}# (?=location ~|}| {2}proxy_pass)/gm, '  ')
    .replaceAll('127.0.0.1:6001', `127.0.0.1:${port}`)

interface Site {
  /** What it writes, it writes here. */
  folder: string
  site: string
  port: number
  ca?: string
}

async function start(site: Site): Promise<Nginx> {
  const { port, ca } = site
  const stop = await run(site)
  const { ask, close } = createAsker(port, ca)
  return {
    port,
    url: `${ca ? 'https' : 'http'}://localhost:${port}`,
    ca,
    ask,
    close() {
      close()
      return stop()
    },
  }
}

function makeCertificate(folder: string): [certificate: string, key: string] {
  const [certificate, key] = [join(folder, 'certificate.pem'), join(folder, 'key.pem')]
  const what = ['req', '-x509', '-nodes', '-days', '2', '-subj', '/CN=localhost']
  const how = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1']
  const names = ['-addext', 'subjectAltName=DNS:localhost']
  const files = ['-out', certificate, '-keyout', key]
  execFileSync('openssl', [...what, ...how, ...names, ...files], { stdio: 'pipe' })
  return [certificate, key]
}

/** Runs nginx with this site. @returns how to end it */
async function run({ folder, site, port }: Site): Promise<() => Promise<void>> {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
  const file = join(folder, 'nginx.conf')
  const settings = [
    process.getuid?.() === 0 ? 'user root;' : '',
    'daemon off; worker_processes 1; error_log stderr warn; events {}',
    `pid ${join(folder, 'pid')};`,
    'http { access_log off;',
    ...temporary.map((name) => `${name}_temp_path ${join(folder, name)};`),
    site,
    '}',
  ]
  writeFileSync(file, settings.join('\n'))
  const child = spawn(ensureNginx(), ['-e', 'stderr', '-p', folder, '-c', file])
  let output = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => (output += text))
  const deadline = Date.now() + START_TIMEOUT_MS
  while (!(await listens(port))) {
    if (child.exitCode !== null || Date.now() > deadline) {
      child.kill()
      throw new Error(`nginx did not start:\n${output}`)
    }
    await wait(POLL_MS)
  }
  return async () => {
    const gone = once(child, 'exit')
    child.kill('SIGTERM')
    await gone
    rmSync(folder, { recursive: true, force: true })
  }
}

async function listens(port: number): Promise<boolean> {
  const socket = connect(port, '127.0.0.1')
  try {
    await once(socket, 'connect')
    return true
  } catch {
    return false
  } finally {
    socket.destroy()
  }
}

/** Asks over connections that are kept, as browsers and Twitch do; few at a time. */
function createAsker(port: number, ca?: string) {
  const kept = { keepAlive: true, maxSockets: 8 }
  const agent = ca ? new SecureAgent({ ...kept, ca, servername: 'localhost' }) : new Agent(kept)
  const send = ca ? secureRequest : request

  function ask(path: string, { from: localAddress, headers, method, body }: Ask = {}) {
    const where = { host: '127.0.0.1', port, path, localAddress, agent }
    const named = { Host: `localhost:${port}`, ...headers }
    return new Promise<Answer>((resolve, reject) => {
      send({ ...where, method, headers: named })
        .on('error', reject)
        .on('response', (response) => resolve(answerOf(response)))
        .end(body)
    })
  }
  return { ask, close: () => agent.destroy() }
}

function answerOf(response: IncomingMessage): Answer {
  let body = ''
  response.setEncoding('utf8').on('data', (chunk: string) => (body += chunk))
  // Whoever waits for it hears of it.
  response.on('error', () => {})
  return {
    status: response.statusCode ?? 0,
    headers: response.headers,
    async text() {
      if (!response.readableEnded) await once(response, 'end')
      return body
    },
    async came(words) {
      while (!body.includes(words)) await once(response, 'data')
    },
  }
}
