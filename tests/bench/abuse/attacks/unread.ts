import { setMaxListeners } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import { post, raid } from '../../../callback'
import type { Attack, Target } from '../attack'
import { ADDRESS, ask, ended, head, openConnection, timeLimit } from '../stranger'

const KIB = 1024
/** The streamer whose history is long. */
const LENGTHY = 'lengthy'
/** A little more than one answer holds. */
const EVENTS = 8
const EVENT_BYTES = 200 * KIB
/** After so long (ms) who was closed comes back. */
const BACK_MS = 1_500

/** Tells of something that happened, at length. */
const tell = ({ baseUrl, secret }: Target, login: string) =>
  post(baseUrl, raid(login, { padding: 'x'.repeat(EVENT_BYTES) }), { secret })

async function fill(target: Target): Promise<void> {
  for (let n = 0; n < EVENTS; n++) {
    const { status } = await tell(target, LENGTHY)
    if (status !== 204) throw new Error(`The callback answered ${status}`)
  }
}

/** So many connections that ask and read nothing; whichever is closed is opened again. */
async function leaveUnread({ port }: Target, connections: number, bytes: string): Promise<number> {
  const isOver = timeLimit()
  let count = 0
  const goOn = async () => {
    while (!isOver()) {
      const socket = await openConnection(port)
      count += 1
      socket.pause().write(bytes)
      while (!isOver() && !(await ended(socket, 100)));
      socket.resetAndDestroy()
      if (!isOver()) await wait(BACK_MS)
    }
  }
  await Promise.all(Array.from({ length: connections }, goOn))
  return count
}

const request = `${head(`GET /api/streamers/${LENGTHY}/events`)}\r\n`

const unreadAnswers: Attack = {
  name: 'A megabyte of history unread, on 300 connections',
  maxCalls: 0,
  prepare: fill,
  run: async (target) => `${await leaveUnread(target, 300, request)} connections`,
}

const unreadPipelines: Attack = {
  name: 'The same 500 times on each of 100 connections',
  maxCalls: 0,
  prepare: fill,
  run: async (target) => `${await leaveUnread(target, 100, request.repeat(500))} connections`,
}

const stream = (login: string, from = ADDRESS) =>
  `${head(`GET /api/streamers/${login}/events/stream`, from)}\r\n`

const unreadStreams: Attack = {
  name: '300 streams of events that nobody reads',
  maxCalls: 0,
  async run(target) {
    const isOver = timeLimit()
    const sockets = await Promise.all(
      Array.from({ length: 300 }, async (_, n) => {
        const socket = await openConnection(target.port)
        // An address has 100 at most.
        socket.pause().write(stream('flowing', `203.0.113.${n % 3}`))
        return socket
      }),
    )
    let told = 0
    for (; !isOver(); told++) {
      await tell(target, 'flowing')
      await wait(300)
    }
    for (const socket of sockets) socket.resetAndDestroy()
    return `${told} events of 200 KiB`
  },
}

const manyStreams: Attack = {
  name: '3,000 streams of events from one address',
  maxCalls: 0,
  async run(target) {
    const isOver = timeLimit()
    const left = new AbortController()
    setMaxListeners(0, left.signal)
    let open = 0
    let asked = 0
    const goOn = async () => {
      while (asked++ < 3_000) {
        const { ok, body } = await ask(target, '/api/streamers/tfue/events/stream', {
          signal: left.signal,
        })
        if (ok) open += 1
        else await body?.cancel()
      }
    }
    await Promise.all(Array.from({ length: 50 }, goOn))
    while (!isOver()) await wait(100)
    left.abort()
    return `${open} were let in`
  },
}

/** What is asked for and then not read. */
export const unreadAttacks = [unreadAnswers, unreadPipelines, unreadStreams, manyStreams]
