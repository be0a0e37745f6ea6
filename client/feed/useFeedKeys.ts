import { useKeys } from '../ui/useKeys'

/** What the feed does at the press of a key. */
export interface FeedActions {
  pause: () => void
  catchUp: () => void
  /** Moves to the card so many further down. */
  focus: (by: number) => void
}

/** P pauses, C catches up, J and K go from card to card, / to the search. */
export const useFeedKeys = ({ pause, catchUp, focus }: FeedActions) =>
  useKeys({
    pause,
    catchUp,
    next: () => focus(1),
    previous: () => focus(-1),
    search: () => document.querySelector<HTMLElement>('#events input[type=search]')?.focus(),
  })
