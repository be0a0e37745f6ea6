/** A figure: what it is, its value, and what is aimed at. */
export type Row = readonly [name: string, value: string, note?: string]

/** Measures with servers kept to the core that `launcher` names. `failures` are below their floor. */
export type Section = (
  launcher: readonly string[],
) => Promise<{ rows: readonly Row[]; failures?: readonly string[] }>

export const whole = (value: number): string => Math.round(value).toLocaleString('en')
export const milliseconds = (value: number): string => `${value.toFixed(2)} ms`
export const percent = (ratio: number): string => `${(ratio * 100).toFixed(1)} %`

/** Writes rows to the terminal, in columns. */
export function print(rows: readonly Row[]): void {
  for (const [name, value, note = ''] of rows) {
    console.log(`${name.padEnd(46)}${value.padStart(12)}   ${note}`)
  }
}
