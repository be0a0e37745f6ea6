import type { Copy, Copyable, Copying } from './copyable'
import { curl } from './curl'
import { json } from './json'
import { postman } from './postman'
import { twitchCli } from './twitchCli'
import { typescript } from './typescript'

/** How an event of the Event Lab can be copied, in the order of the buttons. */
export const copyAs = {
  curl,
  'twitch-cli': twitchCli,
  postman,
  json,
  typescript,
} satisfies Record<string, (copyable: Copyable, copying: Copying) => Copy | Promise<Copy>>

export type CopyFormat = keyof typeof copyAs
export const copyFormats = [
  'curl',
  'twitch-cli',
  'postman',
  'json',
  'typescript',
] as const satisfies readonly CopyFormat[]
