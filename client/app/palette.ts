import { shallowRef } from 'vue'

/** The dialog that is open. */
export const openDialog = shallowRef<'palette' | 'help'>()
