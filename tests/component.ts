import { configure, screen, type Screen } from '@testing-library/dom'
import { userEvent, type UserEvent } from '@testing-library/user-event'
import { enableAutoUnmount, mount, type VueWrapper } from '@vue/test-utils'
import { createPinia } from 'pinia'
import { afterEach } from 'vitest'
import type { Component } from 'vue'
import { createMemoryHistory, createRouter, type Router } from 'vue-router'
import { setLanguage, withTexts, type Language } from '../client/language/language'

/** How a component is shown; `props` takes its listeners too, as `onClose`. */
interface Showing {
  props?: Record<string, unknown>
  slots?: Record<string, unknown>
  /** The address of the page that it stands on. */
  at?: string
  language?: Language
}

/** What a test sees of a component, and does to it. */
interface Shown {
  /** Finds by role and name. */
  page: Screen
  user: UserEvent
  router: Router
  /** The events of a name that it has emitted, oldest first: the arguments of each. */
  emitted: (name: string) => readonly (readonly unknown[])[]
  set: (props: Record<string, unknown>) => Promise<void>
}

configure({
  // A busy machine loads a part of the page in its own time.
  asyncUtilTimeout: 10_000,
  // The roles that there are tell enough: not the whole document too.
  getElementError: (message) => new Error(message ?? 'Not found'),
})
enableAutoUnmount(afterEach)
afterEach(async () => {
  document.body.replaceChildren()
  localStorage.clear()
  sessionStorage.clear()
  await setLanguage('en')
})

/**
 * Mounts a component in a page with stores, routes and texts, as the app does. The file of the test
 * asks for a document in its first line: `// @vitest-environment happy-dom`.
 */
export async function show(
  component: Component,
  { props = {}, slots = {}, at = '/', language = 'en' }: Showing = {},
): Promise<Shown> {
  await setLanguage(language)
  await withTexts(() => Promise.resolve(component))
  const router = routerOf()
  await router.push(at)
  const wrapper: VueWrapper = mount(component, {
    props,
    slots: slots as Record<string, Component>,
    attachTo: document.body,
    global: { plugins: [createPinia(), router] },
  })
  return {
    page: screen,
    user: userEvent.setup(),
    router,
    emitted: (name) => wrapper.emitted(name) ?? [],
    set: (changed) => wrapper.setProps(changed),
  }
}

/** Any address leads somewhere. */
const routerOf = () =>
  createRouter({
    history: createMemoryHistory(),
    routes: [{ path: '/:path(.*)*', component: { template: '' } }],
  })

export { waitFor, within } from '@testing-library/dom'
