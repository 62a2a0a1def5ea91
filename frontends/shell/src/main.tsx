// The shared modules must be ready before the first of them is imported: hence this small step.
void import('./bootstrap');
