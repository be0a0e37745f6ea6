import { nextTick } from 'vue'
import { createRouter, createWebHistory, START_LOCATION } from 'vue-router'
import { rooms } from './app/rooms'
import { writeReturn } from './session/loginReturn'
import { useSession } from './session/session'

export const router = createRouter({
  history: createWebHistory(),
  routes: rooms.flatMap(({ routes }) => routes),
  scrollBehavior: (_to, _from, saved) => saved ?? { top: 0 },
})

router.beforeEach(async (to) => {
  if (to.meta.login === false || (await useSession().find())) return true
  writeReturn(to.fullPath)
  return { name: 'login' }
})

router.afterEach(async (to, from) => {
  if (from === START_LOCATION || to.path === from.path) return
  await nextTick()
  document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true })
})
