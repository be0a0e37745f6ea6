/** A planned stream, as a calendar takes it. Times are RFC 3339. */
export interface CalendarEntry {
  /** Stays the same, so that a calendar that has it already changes it. */
  id: string
  title: string
  description: string
  url: string
  startsAt: string
  endsAt: string
}

const MAX_OCTETS = 75
const encoder = new TextEncoder()
const octets = (text: string) => encoder.encode(text).length

/** A text as RFC 5545, 3.3.11 writes it. */
const escaped = (text: string) =>
  text
    .replace(/[\\;,]/g, String.raw`\$&`)
    .replace(/\r\n|\r|\n/g, String.raw`\n`)
    .replace(/\p{Cc}/gu, '')

/** A time in UTC (3.3.5): calendars show it in the viewer's zone. */
const stamp = (time: string | number) => new Date(time).toISOString().replace(/[-:]|\.\d+/g, '')

/** Breaks a line after at most 75 octets (3.1), never inside a character. */
function folded(line: string): string {
  const lines = ['']
  for (const character of line) {
    const last = lines.at(-1) ?? ''
    if (octets(last + character) > MAX_OCTETS) lines.push(` ${character}`)
    else lines[lines.length - 1] = last + character
  }
  return lines.join('\r\n')
}

/** A calendar file (RFC 5545) with one entry, and an alarm ten minutes before. @param now ms since 1970 */
export function calendarFile(entry: CalendarEntry, now = Date.now()): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Streamer Event Viewer//EN',
    'BEGIN:VEVENT',
    `UID:${escaped(entry.id)}@twitch.tv`,
    `DTSTAMP:${stamp(now)}`,
    `DTSTART:${stamp(entry.startsAt)}`,
    `DTEND:${stamp(entry.endsAt)}`,
    `SUMMARY:${escaped(entry.title)}`,
    `DESCRIPTION:${escaped(entry.description)}`,
    `URL:${entry.url}`,
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${escaped(entry.title)}`,
    'TRIGGER:-PT10M',
    'END:VALARM',
    'END:VEVENT',
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${folded(line)}\r\n`).join('')
}

/** Lets the viewer keep a file. */
export function saveFile(name: string, type: string, content: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([content], { type }))
  link.download = name
  link.click()
  // Not at once: some browsers read it only after the click.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}
