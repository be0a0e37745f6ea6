/** Roughly how many units of a currency are worth a dollar, where it is not about one. */
const perDollar = [
  [10, 'BRL CNY CZK DKK HKD MXN NOK PHP SEK THB TRY TWD UAH ZAR'],
  [100, 'HUF INR JPY RUB'],
  [1_000, 'ARS CLP COP KRW'],
  [10_000, 'IDR VND'],
] as const

/** What to multiply an amount of dollars by to have about as much in a currency. */
export const worthOf = (currency?: string): number =>
  (currency && perDollar.find(([, currencies]) => currencies.includes(currency))?.[0]) || 1
