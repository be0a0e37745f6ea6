import { once } from 'node:events'
import * as v from 'valibot'
import { attacks } from './attacks'
import { targetSchema } from './attack'

const [name, target] = process.argv.slice(2)
const attack = attacks.find((one) => one.name === name)
if (!attack) throw new Error(`There is no attack ${name}`)
const attacked = v.parse(targetSchema, JSON.parse(target ?? ''))

// Sockets that are not read keep no process alive.
process.on('disconnect', () => process.exit())
await attack.prepare?.(attacked)
process.send?.('ready')
await once(process, 'message')
process.send?.(await attack.run(attacked))
