/**
 * How Node runs a service. The nursery of V8 takes three times its half, so the default makes a process that reads a long table
 * hold a hundred MiB more for nothing; and a bound on the rest has it collect early, and die alone where something leaks.
 */
export const NODE_FLAGS = ['--enable-source-maps', '--max-semi-space-size=16', '--max-old-space-size=1024'] as const;
