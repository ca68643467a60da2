// In a frame: what goes wrong there, and what goes against its policy.
window.troubles = [];
addEventListener('error', ({message}) => window.troubles.push(message));
addEventListener('unhandledrejection', ({reason}) => window.troubles.push(`unhandled: ${reason}`));
addEventListener('securitypolicyviolation', ({violatedDirective, sourceFile}) => window.troubles.push(`${violatedDirective} ${sourceFile}`));
