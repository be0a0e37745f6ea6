import { home } from '../home/room'
import { lab } from '../lab/room'
import { login } from '../login/room'
import { setup } from '../setup/room'
import { watch } from '../watch/room'
import type { Room } from '../ui/room'
import { nowhere } from './room'

/** All rooms that have a page, in the order in which the palette of commands names them. */
export const rooms: readonly Room[] = [home, lab, setup, login, watch, nowhere]
