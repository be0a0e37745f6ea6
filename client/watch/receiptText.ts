import type { Texts as TimeTexts } from '../schedule/texts/en'
import { clockTimes, durationText } from '../schedule/time'
import type { Receipt } from '../../api/shared/listen/outage'
import type { Texts } from './texts/en'

/** A receipt in one line. */
export function receiptText(
  receipt: Receipt,
  texts: Pick<Texts, 'connection'> & TimeTexts,
  language: string,
): string {
  const { complete, overrun, missing } = texts.connection.receipt
  if (receipt.missing) {
    const { from, to } = receipt.missing
    return missing(...clockTimes(new Date(from), new Date(to), language))
  }
  const offline = durationText(receipt.offline, texts)
  return (receipt.isOverrun ? overrun : complete)(offline, receipt.recovered)
}
