import { nextTick } from 'vue'
import { createRouter, createWebHistory, START_LOCATION } from 'vue-router'
import { rooms } from './app/rooms'
import { GONE } from './parts/load'
import { writeReturn } from './session/loginReturn'
import { useSession } from './session/session'

export const router = createRouter({
  history: createWebHistory(),
  routes: rooms.flatMap(({ routes }) => routes),
  scrollBehavior: (_to, _from, saved) => saved ?? { top: 0 },
})

/** Where the viewer is going, while the page there is loaded. */
let target: string | undefined

router.beforeEach(async (to, from) => {
  target = from === START_LOCATION ? undefined : to.fullPath
  if (to.meta.login === false || (await useSession().find())) return true
  writeReturn(to.fullPath)
  return { name: 'login' }
})

router.afterEach(async (to, from) => {
  target = undefined
  if (from === START_LOCATION || to.path === from.path) return
  await nextTick()
  document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true })
})

// After a new release the viewer gets there all the same: by its own page.
window.addEventListener(GONE, () => target && window.location.assign(target))
