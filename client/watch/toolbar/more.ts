import type { History } from '../../history/useHistory'
import type { SoundMenu } from '../../sound/useSoundMenu'
import type { Panes } from '../panes/panes'
import type { Watched } from '../useWatched'

/** What the menu "More" is about. */
export interface More {
  streamers: readonly Watched[]
  nameOf: (login: string) => string
  history: History
  sound: SoundMenu
  panes: Panes
  /** Events that nobody has looked at. */
  unread: number
}

/** The dialog that is open: the history, or the topics of a streamer. */
export type Opened = 'history' | { topicsOf: string }
