import { useKeys } from '../ui/useKeys'

/** What the feed does at the press of a key. */
export interface FeedActions {
  pause: () => void
  /** Moves to the card so many further down. */
  focus: (by: number) => void
}

/** P pauses, J and K go from card to card. */
export const useFeedKeys = ({ pause, focus }: FeedActions) =>
  useKeys({
    pause,
    next: () => focus(1),
    previous: () => focus(-1),
  })
