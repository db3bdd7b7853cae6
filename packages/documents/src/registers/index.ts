export { calendarRegister } from './calendar-register.ts';
export { contactRegister } from './contact-register.ts';
export { csv } from './csv.ts';
export { excel } from './excel.ts';
export { ics } from './ics.ts';
export { impactRegister } from './impact-register.ts';
export { json } from './json.ts';
export type { Register } from './register.ts';
export { singlePointRegister } from './single-point-register.ts';
