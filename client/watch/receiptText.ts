import type { Texts } from '../language/texts/en'
import type { Receipt } from '../stream/receipt'
import { clockTimes, span } from '../schedule/time'

/** A receipt in one line. */
export function receiptText(receipt: Receipt, texts: Texts, language: string): string {
  const { complete, overrun, missing } = texts.connection.receipt
  if (receipt.missing) {
    const { from, to } = receipt.missing
    return missing(...clockTimes(new Date(from), new Date(to), language))
  }
  const offline = span(receipt.offline, texts.feed)
  return (receipt.isOverrun ? overrun : complete)(offline, receipt.recovered)
}
