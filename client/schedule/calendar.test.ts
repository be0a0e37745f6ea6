import { expect, it } from 'vitest'
import { calendarFile } from './calendar'

const entry = {
  id: 'plan-1',
  title: 'Lumi: lighthouse 32',
  description: 'Minecraft',
  url: 'http://localhost:3000/watch/lumi',
  startsAt: '2026-11-22T20:00:00.000Z',
  endsAt: '2026-11-22T23:00:00Z',
}
const noon = Date.parse('2026-11-21T12:00:00Z')
const unfold = (file: string) => file.replaceAll('\r\n ', '')

it('tells one entry in UTC, each line ended as RFC 5545 wants it', () => {
  const file = calendarFile(entry, noon)
  expect(file.split('\r\n')).toEqual([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Streamer Event Viewer//EN',
    'BEGIN:VEVENT',
    'UID:plan-1@twitch.tv',
    'DTSTAMP:20261121T120000Z',
    'DTSTART:20261122T200000Z',
    'DTEND:20261122T230000Z',
    'SUMMARY:Lumi: lighthouse 32',
    'DESCRIPTION:Minecraft',
    'URL:http://localhost:3000/watch/lumi',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    'DESCRIPTION:Lumi: lighthouse 32',
    'TRIGGER:-PT10M',
    'END:VALARM',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ])
})

it('keeps what a title holds from being read as syntax', () => {
  const file = unfold(calendarFile({ ...entry, title: 'a, b; c\\d\r\nEND:VEVENT\u0007' }, noon))
  expect(file).toContain('SUMMARY:a\\, b\\; c\\\\d\\nEND:VEVENT\r\n')
})

it('folds long lines after 75 octets, and never inside a character', () => {
  const title = '🏮 Leuchttürme '.repeat(20).trim()
  const file = calendarFile({ ...entry, title }, noon)
  for (const line of file.split('\r\n')) {
    expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75)
  }
  expect(unfold(file)).toContain(`SUMMARY:${title}\r\n`)
})
