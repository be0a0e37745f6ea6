import type { RouteRecordRaw } from 'vue-router'
import { withTexts } from '../language/language'

declare module 'vue-router' {
  interface RouteMeta {
    /** Without the bar on top: nobody is logged in there. */
    bar?: false
    /** Open to those who are not logged in. */
    login?: false
    /** The page goes on when its address changes; another starts anew. */
    goesOn?: true
    /** The search for a streamer is in the bar, filled with who is watched by this path. */
    searched?: (path: string) => string | undefined
    /** What a reader of the page may skip to. */
    skipTo?: (path: string) => readonly SkipTarget[]
  }
}

/** An element of a page, by its id, that a reader may skip to. */
export type SkipTarget = 'streamer-name' | 'events'

/** Where the palette of commands can lead to. */
export type PlaceName = 'home' | 'lab' | 'setup'

/** What a room of the page says of itself to those who put all of them together. */
export interface Room {
  routes: readonly RouteRecordRaw[]
  /** Where the palette of commands leads to. */
  place?: { name: PlaceName; path: string }
}

/** A page is there once its texts are. */
export const page =
  <Page>(load: () => Promise<Page>) =>
  () =>
    withTexts(load)
