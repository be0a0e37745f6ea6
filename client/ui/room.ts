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
    /** Whether the bar has the search for a streamer: left out where the page has one of its own. */
    search?: (path: string) => boolean
    /** What a reader of the page may skip to. */
    skipTo?: (path: string) => readonly SkipTarget[]
  }
}

/** An element of a page, by its id, that a reader may skip to. */
export type SkipTarget = 'streamer-name' | 'events'

/** What the navigation and the palette of commands lead to. */
export type PlaceName = 'watch' | 'lab' | 'setup'

/** A place of the navigation. */
export interface Place {
  name: PlaceName
  path: string
  /** What else belongs to it: where paths that begin so lead to. */
  within?: string
  /** Open to those who are not logged in. */
  isOpen?: true
}

/** What a room of the page says of itself to those who put all of them together. */
export interface Room {
  routes: readonly RouteRecordRaw[]
  place?: Place
}

/** A page is there once its texts are. */
export const page =
  <Page>(load: () => Promise<Page>) =>
  () =>
    withTexts(load)
