/** Margins of a Party paper on A4, in millimeters: template values, since the layout is guidance that changes (Hướng dẫn 36-HD/VPTW, 2018). */
export const MARGINS_MM = { top: 20, bottom: 20, left: 30, right: 15 } as const;
