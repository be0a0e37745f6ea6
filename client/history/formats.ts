import type { FeedEvent } from '../../api/shared/listen/feed-event'
import { recordingOf } from './recording'
import { byStreamer } from '../feed/byStreamer'
import { toCsv } from './csv'
import { toRecap, type RecapWords } from './recap'

/** Whose events are saved, and for whom. */
export interface Exported extends RecapWords {
  /** The display name of a streamer. */
  nameOf: (login: string) => string
  /** The viewer's. */
  token: string
}

/** A kind of file that a history is saved as. */
interface ExportFormat {
  extension: string
  mediaType: string
  /** @param events newest first */
  write: (events: readonly FeedEvent[], about: Exported) => string | Promise<string>
}

/** The kinds of file, one row each. */
export const exportFormats = {
  jsonLines: {
    extension: 'jsonl',
    mediaType: 'application/jsonl',
    write: (events, { token }) => recordingOf(events, token),
  },
  csv: {
    extension: 'csv',
    mediaType: 'text/csv;charset=utf-8;header=present',
    write: (events, { locale }) => toCsv(events.toReversed(), locale),
  },
  markdown: {
    extension: 'md',
    mediaType: 'text/markdown;charset=utf-8',
    write: (events, { nameOf, ...words }) =>
      [...byStreamer(events)].map(([login, own]) => toRecap(own, nameOf(login), words)).join('\n'),
  },
} satisfies Record<string, ExportFormat>

export type ExportFormatName = keyof typeof exportFormats

/** As they are offered: those that people share first. */
export const offeredFormats: readonly ExportFormatName[] = ['csv', 'markdown', 'jsonLines']

/** The name of a file: whose events, and the local day on which it is saved. */
export function fileNameOf(
  logins: readonly string[],
  format: ExportFormatName,
  day = new Date(),
): string {
  const two = (value: number) => String(value).padStart(2, '0')
  const date = `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`
  return `${logins.join('+')}-${date}.${exportFormats[format].extension}`
}

/** Lets the browser save a text as a file. */
export function saveFile(name: string, mediaType: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: mediaType }))
  Object.assign(document.createElement('a'), { href: url, download: name }).click()
  // Not at once: some browsers read it only after the click.
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}
