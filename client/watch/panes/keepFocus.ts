import type { ObjectDirective } from 'vue'

let isLost = false

/** For buttons that take each other's place: the one that comes gets the focus of the one that went. */
export const vKeepFocus: ObjectDirective<HTMLElement> = {
  beforeUnmount(button) {
    isLost ||= document.activeElement === button
  },
  mounted(button) {
    if (isLost && document.activeElement === document.body) button.focus()
    isLost = false
  },
}
