/**
 * How often an object got another parent. What is remembered of the objects above one holds until then: of objects that are
 * hundreds of levels deep, asking each would take longer than all else.
 */
export const moves = { count: 0 }
