import { writeStored } from '../lib/stored'

/** Where it is kept where the viewer goes on after the log-in. */
export const returnKey = 'login.return'

/** Where this tab goes on after the log-in. */
export const writeReturn = (to: string | undefined): void =>
  writeStored('sessionStorage', returnKey, to)
