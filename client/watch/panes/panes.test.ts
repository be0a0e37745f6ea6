import { describe, expect, it } from 'vitest'
import { widthsIn } from './panes'

const balanced = { view: 'balanced' } as const
const at = (width: number, streamers = 1, wishes: Parameters<typeof widthsIn>[1] = balanced) =>
  widthsIn({ width, streamers }, wishes)

describe('the columns', () => {
  it.each([
    [1920, 520, 340],
    [1440, 460, 320],
    [1280, 460, 320],
  ])('at %i px give %i px to the events and %i px to the chat', (width, events, chat) => {
    expect(at(width)).toMatchObject({ events, chat, isChatShown: true })
  })

  it('have no chat below 1280 px, where it is a tab', () => {
    expect(at(1279)).toMatchObject({ events: 400, isChatShown: false })
  })

  it('give its room to the events when the chat is hidden', () => {
    const wishes = { ...balanced, isChatShown: false }
    expect(at(1440, 1, wishes)).toMatchObject({ events: 605, isChatShown: false })
  })

  it('have no chat at first where it would leave two players too little', () => {
    expect(at(1440, 2).isChatShown).toBe(false)
    expect(at(1920, 2).isChatShown).toBe(true)
    expect(at(1440, 2, { ...balanced, isChatShown: true }).isChatShown).toBe(true)
  })

  it.each([900, 1000, 1280, 1440, 1920, 2560])(
    'never leave a player less than 400 of %i px, whatever is wanted',
    (width) => {
      for (const view of ['balanced', 'theatre', 'events'] as const) {
        for (const isChatShown of [true, false, undefined]) {
          for (const wished of [0, 500, 5000, undefined]) {
            const wishes = { view, isChatShown, events: wished, chat: wished }
            const widths = at(width, 1, wishes)
            const chat = widths.isChatShown ? widths.chat : 0
            expect(width - widths.events - chat).toBeGreaterThanOrEqual(400)
            expect(widths.events).toBeGreaterThanOrEqual(width >= 1280 ? 420 : 340)
          }
        }
      }
    },
  )

  it('are large for the events, or for the video, as the viewer wants', () => {
    expect(at(1440, 1, { view: 'events' })).toMatchObject({ events: 720, isChatShown: true })
    expect(at(1440, 1, { view: 'theatre' })).toMatchObject({ events: 420, isChatShown: false })
  })
})
