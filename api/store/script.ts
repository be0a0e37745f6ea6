import { createHash } from 'node:crypto'

/** A script of Redis': all that it does is done in one step, which nobody else sees half of. */
export interface Script {
  /** In Lua. */
  text: string
  /** What Redis knows it by once it has run. */
  sha: string
}

/** @param text in Lua */
export const script = (text: string): Script => ({
  text,
  sha: createHash('sha1').update(text).digest('hex'),
})
