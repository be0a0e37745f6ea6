import { home } from '../home/room'
import { lab } from '../lab/room'
import { login } from '../login/room'
import { setup } from '../setup/room'
import { watch } from '../watch/room'
import type { Place, Room } from '../ui/room'
import { nowhere } from './room'

/** All rooms that have a page, in the order in which the navigation names them. */
export const rooms: readonly Room[] = [home, lab, setup, login, watch, nowhere]

/** What the navigation leads to. */
export const places: readonly Place[] = rooms.flatMap(({ place }) => place ?? [])
