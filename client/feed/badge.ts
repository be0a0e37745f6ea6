const size = 32
const plain = '/favicon.svg'

/** Draws so many unread events onto the tab's icon, and before its title; none takes both away. */
export function showBadge(count: number): void {
  const told = count > 99 ? '99+' : String(count)
  const title = document.title.replace(/^\(\d+\+?\) /, '')
  document.title = count > 0 ? `(${told}) ${title}` : title
  const link = document.querySelector<HTMLLinkElement>('link[rel=icon]')
  if (!link) return
  if (count === 0) link.href = plain
  else draw(link, told)
}

function draw(link: HTMLLinkElement, told: string): void {
  const image = new Image(size, size)
  image.addEventListener('load', () => {
    const canvas = document.createElement('canvas')
    canvas.width = canvas.height = size
    const context = canvas.getContext('2d')
    if (!context) return
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
    link.href = canvas.toDataURL()
  })
  image.src = plain
}
