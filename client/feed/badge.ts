const size = 32
const plain = '/favicon.svg'
let shown = ''
let loaded: Promise<HTMLImageElement | undefined> | undefined

/** Draws so many unread events onto the tab's icon, and before its title; none takes both away. */
export async function showBadge(count: number): Promise<void> {
  const told = count > 99 ? '99+' : count > 0 ? String(count) : ''
  const title = document.title.replace(/^\(\d+\+?\) /, '')
  document.title = told ? `(${told}) ${title}` : title
  if (told === shown) return
  shown = told
  const image = told ? await load() : undefined
  const icon = image ? draw(image, told) : plain
  const link = document.querySelector<HTMLLinkElement>('link[rel=icon]')
  // Another count may have come meanwhile.
  if (link && told === shown) link.href = icon
}

const load = () => (loaded ??= decode().catch(() => undefined))

async function decode(): Promise<HTMLImageElement> {
  const image = new Image(size, size)
  image.src = plain
  await image.decode()
  return image
}

function draw(image: HTMLImageElement, told: string): string {
  const canvas = document.createElement('canvas')
  canvas.width = canvas.height = size
  const context = canvas.getContext('2d')
  if (!context) return plain
  context.drawImage(image, 0, 0, size, size)
  context.fillStyle = '#e5484d'
  context.beginPath()
  context.arc(21, 11, 11, 0, 2 * Math.PI)
  context.fill()
  context.fillStyle = '#fff'
  context.font = `bold ${told.length > 2 ? 11 : 15}px sans-serif`
  context.textAlign = 'center'
  context.textBaseline = 'middle'
  context.fillText(told, 21, 12)
  return canvas.toDataURL()
}
