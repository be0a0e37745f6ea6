import type { Texts } from '../locales/en/texts'
import type { Receipt } from './receipt'
import { clockTimes, span } from './time'

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
