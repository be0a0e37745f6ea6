import { Hono } from 'hono'

/** Liveness: the process answers. */
export const health = () => new Hono().get('/', (c) => c.json({ status: 'ok' }))
