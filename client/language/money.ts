import { number, text } from '../../api/shared/values'

/** A sum in a currency, which is empty where nobody knows it. */
export interface Sum {
  amount: number
  /** ISO 4217. */
  currency: string
}

const isCurrency = (unit: string): boolean => /^[a-z]{3}$/i.test(unit)

const format = (code: string, currency: string) =>
  isCurrency(currency)
    ? new Intl.NumberFormat(code, {
        style: 'currency',
        currency,
        trailingZeroDisplay: 'stripIfInteger',
      })
    : new Intl.NumberFormat(code)

/** How many digits a currency has behind the point; 0 where nobody knows. */
export const digitsOf = (currency: string): number =>
  isCurrency(currency) ? (format('en', currency).resolvedOptions().maximumFractionDigits ?? 0) : 0

/** Twitch's money, which it sends in the currency's smallest unit; undefined where there is none. */
export function readMoney(money: unknown): Sum | undefined {
  if (typeof money !== 'object' || money === null) return undefined
  const fields: Record<string, unknown> = { ...money }
  const value = number(fields.value)
  if (value === undefined) return undefined
  const currency = text(fields.currency)
  const digits = number(fields.decimal_places) ?? number(fields.decimal_place) ?? digitsOf(currency)
  return { amount: value / 10 ** digits, currency }
}

/** A sum as people write it: "$25", "¥2,500", or the bare number. */
export const sumIn = (code: string, { amount, currency }: Sum): string => {
  const sum = format(code, currency).format(amount)
  return isCurrency(currency) ? sum : `${sum} ${currency}`.trim()
}
