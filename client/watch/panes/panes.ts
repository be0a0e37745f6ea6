import { computed, ref, type Ref } from 'vue'
import * as v from 'valibot'
import { readStored, writeStored } from '../../lib/stored'

/** How the room is shared out: as it is best for most, to the video, or to the events. */
const views = ['balanced', 'theatre', 'events'] as const
export type View = (typeof views)[number]

/** Columns that a viewer can make wider. */
export type Pane = 'events' | 'chat'

/** From this width (px) on chat has a column of its own; below it is a tab beside the events. */
export const WIDE = 1280
/** Twitch lets no player be smaller (px). */
const LEAST_PLAYER = 400
/** What a viewer may make of a column (px); of the events where there is room for more than two. */
const LEAST: Readonly<Record<Pane, number>> = { events: 420, chat: 280 }
const LEAST_BESIDE_PLAYER = 340
const MOST_CHAT = 640
const THEATRE_EVENTS = 420
/** Of the window, where there is no chat. */
const EVENTS_WITHOUT_CHAT = 0.42

const key = 'watch.panes'
const schema = v.object({
  view: v.optional(v.picklist(views), 'balanced'),
  /** Undefined: where there is room for it. */
  isChatShown: v.optional(v.boolean()),
  events: v.optional(v.number()),
  chat: v.optional(v.number()),
})
type Kept = v.InferOutput<typeof schema>
const kept = ref<Kept>(readStored('localStorage', key, schema) ?? { view: 'balanced' })

function keep(change: Partial<Kept>) {
  kept.value = { ...kept.value, ...change }
  writeStored('localStorage', key, kept.value)
}

/** What the page is shown in. */
export interface Place {
  /** px */
  width: number
  /** How many are watched. */
  streamers: number
}

/** The widths (px) of the columns beside the players, and between which they may be. */
export interface Widths {
  isChatShown: boolean
  events: number
  chat: number
  least: Readonly<Record<Pane, number>>
  most: Readonly<Record<Pane, number>>
}

/** How a viewer's wishes come out in a place: players are never narrower than Twitch wants them. */
export function widthsIn({ width, streamers }: Place, wishes: Kept): Widths {
  // Two players stand beside each other.
  const stage = streamers > 1 ? 2 * LEAST_PLAYER + 1 : LEAST_PLAYER
  const usual = usualWidths(width)
  const least = { ...LEAST, events: width >= WIDE ? LEAST.events : LEAST_BESIDE_PLAYER }
  const hasRoom = width - usual.events - usual.chat >= stage
  const isWanted = wishes.view !== 'theatre' && (wishes.isChatShown ?? hasRoom)
  const isChatShown = width >= WIDE && isWanted
  const mostChat = Math.min(MOST_CHAT, width - LEAST_PLAYER - least.events)
  const chat = within(wishes.chat ?? usual.chat, least.chat, mostChat)
  const left = width - (isChatShown ? chat : 0)
  const mostEvents = Math.max(least.events, left - LEAST_PLAYER)
  const events = {
    theatre: () => Math.min(THEATRE_EVENTS, usual.events),
    events: () => mostEvents,
    balanced: () => {
      const isAlone = streamers === 1 && width >= WIDE && !isChatShown
      return wishes.events ?? Math.max(usual.events, isAlone ? width * EVENTS_WITHOUT_CHAT : 0)
    },
  }[wishes.view]()
  return {
    isChatShown,
    events: Math.round(within(events, least.events, mostEvents)),
    chat: Math.round(chat),
    least,
    most: { events: mostEvents, chat: mostChat },
  }
}

function usualWidths(width: number): Record<Pane, number> {
  if (width >= 1800) return { events: 520, chat: 340 }
  return { events: width >= WIDE ? 460 : 400, chat: 320 }
}

const within = (value: number, least: number, most: number) =>
  Math.max(least, Math.min(value, most))

/** The columns of the page, as the viewer wants them; kept in this browser. */
export function usePanes(place: Readonly<Ref<Place>>) {
  const widths = computed(() => widthsIn(place.value, kept.value))
  return {
    widths,
    view: computed(() => kept.value.view),
    /** A view; the same again takes it back. */
    choose: (view: View) => keep({ view: kept.value.view === view ? 'balanced' : view }),
    toggleChat() {
      const isChatShown = !widths.value.isChatShown
      keep({ isChatShown, ...(isChatShown && kept.value.view === 'theatre' && balanced) })
    },
    /** Everything as it is at first. */
    reset: () => keep({ ...balanced, isChatShown: undefined, events: undefined, chat: undefined }),
    /** A width (px); undefined for the usual one. */
    resize: (pane: Pane, to: number | undefined) => keep({ view: 'balanced', [pane]: to }),
  }
}

const balanced = { view: 'balanced' } as const

/** The columns of the page. */
export type Panes = ReturnType<typeof usePanes>
