import { deedFold } from './deedFold'
import { followFold } from './followFold'

/** The folds that a page loads once there is anything to fold. */
export const lateFolds = [deedFold, followFold]
