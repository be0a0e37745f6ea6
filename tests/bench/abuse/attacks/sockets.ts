import { setTimeout as wait } from 'node:timers/promises'
import * as v from 'valibot'
import type { WebSocket } from 'ws'
import { bearer } from '../../../login'
import type { Attack, Target } from '../attack'
import { ask, ended, flood, openWebSocket, timeLimit } from '../stranger'

const KIB = 1024
const signature = v.object({ auth: v.string(), channel_data: v.optional(v.string()) })

const say = (socket: WebSocket, event: string, data: object, channel?: string) =>
  socket.send(JSON.stringify({ event, data, channel }))

/** What a client should never send. */
const misdeeds: ((socket: WebSocket) => void)[] = [
  (socket) => socket.send('x'.repeat(1024 * KIB)),
  (socket) => socket.send(Buffer.alloc(20 * 1024 * KIB)),
  (socket) => {
    for (let n = 0; n < 1_000; n++) socket.send('x'.repeat(15 * KIB), { fin: false })
  },
  (socket) => {
    for (let n = 0; n < 2_000; n++) socket.ping('x'.repeat(125))
  },
  (socket) => {
    for (let n = 0; n < 200; n++) socket.send('['.repeat(16_000))
  },
  (socket) => {
    for (let n = 0; n < 1_000; n++) say(socket, 'pusher:signin', { auth: 'x', user_data: '{}' })
  },
]

const badFrames: Attack = {
  name: 'Frames too large, endless, deep and by the thousand',
  maxCalls: 0,
  async run(target) {
    const count = await flood(20, async (n) => {
      const { socket } = await openWebSocket(target)
      misdeeds[n % misdeeds.length]?.(socket)
      await ended(socket)
      socket.terminate()
    })
    return `${count} sockets`
  },
}

/**
 * So many sockets that go on at it, ten times a second each; whichever is closed is opened again.
 * @param act what one does in one go
 */
async function goOnAt(
  target: Target,
  sockets: number,
  act: (socket: WebSocket, client: number, turn: number) => void,
  begin: (socket: WebSocket, socketId: string, client: number) => Promise<void> = async () => {},
): Promise<number> {
  const isOver = timeLimit()
  let count = 0
  let turn = 0
  const come = async (client: number) => {
    const { socket, socketId } = await openWebSocket(target)
    count += 1
    try {
      await begin(socket, socketId, client)
      while (!isOver() && socket.readyState === socket.OPEN) {
        act(socket, client, turn++)
        await wait(100)
      }
    } finally {
      socket.terminate()
    }
  }
  const goOn = async (client: number) => {
    // Who comes back too often is refused.
    while (!isOver()) await come(client).catch(() => wait(100))
  }
  await Promise.all(Array.from({ length: sockets }, (_, client) => goOn(client)))
  return count
}

const AT_ONCE = 100

const subscribers: Attack = {
  name: 'Channels joined and left, 2,000 times a second each',
  maxCalls: 0,
  async run(target) {
    const sockets = await goOnAt(target, 50, (socket, client, turn) => {
      for (let n = 0; n < AT_ONCE; n++) {
        const channel = `flood_${client}_${turn}_${n}`
        say(socket, 'pusher:subscribe', { channel })
        say(socket, 'pusher:unsubscribe', { channel })
      }
    })
    return `${sockets} sockets`
  },
}

const PRESENCE = 'presence-real_1'

/** A viewer's leave to be on a presence channel. */
async function authorise(target: Target, socketId: string, client: number) {
  const answer = await ask(target, '/api/pusher/auth', {
    method: 'POST',
    body: new URLSearchParams({ socket_id: socketId, channel_name: PRESENCE }),
    ...bearer(`viewer-${client + 1}`),
  })
  return v.parse(signature, await answer.json())
}

const toggling: Attack = {
  name: 'Members who come and go, 1,000 times a second each',
  // Each is a viewer who logs in and has a name.
  maxCalls: 60,
  async run(target) {
    const joining = new WeakMap<WebSocket, object>()
    const toggle = (socket: WebSocket) => {
      for (let n = 0; n < AT_ONCE; n++) {
        say(socket, 'pusher:subscribe', joining.get(socket) ?? {})
        say(socket, 'pusher:unsubscribe', { channel: PRESENCE })
      }
    }
    const sockets = await goOnAt(target, 25, toggle, async (socket, socketId, client) => {
      joining.set(socket, { channel: PRESENCE, ...(await authorise(target, socketId, client)) })
    })
    return `${sockets} sockets`
  },
}

const shouting: Attack = {
  name: 'Client events of 9.9 kB, 100 a second each',
  maxCalls: 60,
  async run(target) {
    const data = { text: 'x'.repeat(9_900) }
    const shout = (socket: WebSocket) => {
      for (let n = 0; n < 10; n++) say(socket, 'client-shout', data, PRESENCE)
    }
    const sockets = await goOnAt(target, 25, shout, async (socket, socketId, client) => {
      const leave = await authorise(target, socketId, client)
      say(socket, 'pusher:subscribe', { channel: PRESENCE, ...leave })
    })
    return `${sockets} sockets`
  },
}

const madeUpChannels: Attack = {
  name: '3,000 made-up channels joined and left',
  maxCalls: 0,
  async run(target) {
    const isOver = timeLimit()
    await Promise.all(
      Array.from({ length: 10 }, async (_, client) => {
        const { socket } = await openWebSocket(target)
        for (const event of ['pusher:subscribe', 'pusher:unsubscribe']) {
          for (let n = 0; n < 300; n++) say(socket, event, { channel: `made_up_${client}_${n}` })
        }
        while (!isOver()) await wait(100)
        socket.terminate()
      }),
    )
    return 'looked at five minutes later by whoever costs something: see upkeep.test.ts'
  },
}

/** What sockets of the embedded Pusher may do. */
export const socketAttacks = [badFrames, subscribers, toggling, shouting, madeUpChannels]
