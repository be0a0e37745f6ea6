import { getCurrentScope, onScopeDispose, readonly, ref } from 'vue'
import { serverNow } from '../lib/serverTime'

const now = ref(serverNow())
let users = 0
let timer: ReturnType<typeof setInterval> | undefined

/** One clock for the page (ms since 1970), which tells the server's time. It ticks while someone looks at it and the tab is shown. */
export function useClock() {
  if (getCurrentScope()) {
    users++
    update()
    onScopeDispose(() => {
      users--
      update()
    })
  }
  return readonly(now)
}

function tick() {
  now.value = serverNow()
}

function update() {
  const runs = users > 0 && document.visibilityState === 'visible'
  if (!runs) {
    clearInterval(timer)
    timer = undefined
  } else if (!timer) {
    tick()
    timer = setInterval(tick, 1000)
  }
}

if (typeof document !== 'undefined') document.addEventListener('visibilitychange', update)
