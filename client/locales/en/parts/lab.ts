export { lab } from '../lab'
