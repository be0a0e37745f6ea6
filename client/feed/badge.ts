const ICON_SIZE = 32
const PLAIN_ICON = '/favicon.svg'
let shown = ''
let loaded: Promise<HTMLImageElement | undefined> | undefined

/** Draws so many unread events onto the tab's icon, and before its title; none takes both away. */
export async function showBadge(count: number): Promise<void> {
  const label = count > 99 ? '99+' : count > 0 ? String(count) : ''
  const title = document.title.replace(/^\(\d+\+?\) /, '')
  document.title = label ? `(${label}) ${title}` : title
  if (label === shown) return
  shown = label
  const image = label ? await load() : undefined
  const icon = image ? draw(image, label) : PLAIN_ICON
  const link = document.querySelector<HTMLLinkElement>('link[rel=icon]')
  // Another count may have come meanwhile.
  if (link && label === shown) link.href = icon
}

const load = () => (loaded ??= decode().catch(() => undefined))

async function decode(): Promise<HTMLImageElement> {
  const image = new Image(ICON_SIZE, ICON_SIZE)
  image.src = PLAIN_ICON
  await image.decode()
  return image
}

function draw(image: HTMLImageElement, label: string): string {
  const canvas = document.createElement('canvas')
  canvas.width = canvas.height = ICON_SIZE
  const context = canvas.getContext('2d')
  if (!context) return PLAIN_ICON
  context.drawImage(image, 0, 0, ICON_SIZE, ICON_SIZE)
  context.fillStyle = '#e5484d'
  context.beginPath()
  context.arc(21, 11, 11, 0, 2 * Math.PI)
  context.fill()
  context.fillStyle = '#fff'
  context.font = `bold ${label.length > 2 ? 11 : 15}px sans-serif`
  context.textAlign = 'center'
  context.textBaseline = 'middle'
  context.fillText(label, 21, 12)
  return canvas.toDataURL()
}
