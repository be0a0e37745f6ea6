/** A point of a chart, in the units of what it shows. */
export interface Point {
  x: number
  y: number
}

/** The size of a chart; SVG's user units. */
export interface Size {
  width: number
  height: number
}

const round = (value: number) => Math.round(value * 10) / 10

/** Columns side by side as one SVG path; a value of nothing has none. */
export function columns(values: readonly number[], { width, height }: Size): string {
  const highest = Math.max(1, ...values)
  const step = width / Math.max(1, values.length)
  const thick = round(step * 0.7)
  return values
    .map((value, at) => {
      const tall = value > 0 ? Math.max(2, round((value / highest) * height)) : 0
      return tall > 0
        ? `M${round(at * step)} ${round(height - tall)}h${thick}v${tall}h-${thick}z`
        : ''
    })
    .join('')
}

/** A line through points, from nothing at the bottom, as an SVG path; a single point is a level. */
export function line(points: readonly Point[], { width, height }: Size): string {
  const xs = points.map(({ x }) => x)
  const [from, to] = [Math.min(...xs), Math.max(...xs)]
  const highest = Math.max(1, ...points.map(({ y }) => y))
  const place = ({ x, y }: Point) =>
    `${round(((x - from) / (to - from)) * width)} ${round(height - (y / highest) * height)}`
  if (points.length === 0) return ''
  if (to === from)
    return `M0 ${round(height - ((points.at(-1)?.y ?? 0) / highest) * height)}H${width}`
  return `M${points.map(place).join('L')}`
}
