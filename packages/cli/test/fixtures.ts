/** A request line as nginx writes it in the combined format. */
export function nginxLine(number: number): string {
  const second = String(number % 60).padStart(2, '0');
  return `192.0.2.${number % 250} - - [01/Feb/2026:10:00:${second} +0000] "GET /item/${number} HTTP/1.1" 200 512 "-" "test/1.0"`;
}

/** An auditd record. */
export function auditLine(number: number): string {
  return `type=SYSCALL msg=audit(1769940000.123:${number}): arch=c000003e syscall=59 success=yes exit=0 a0=1 a1=2 a2=3 a3=4 items=2 ppid=1 pid=${number} auid=1000 uid=0 gid=0 euid=0 suid=0 fsuid=0 egid=0 sgid=0 fsgid=0 tty=pts0 ses=1 comm="ls" exe="/bin/ls" key=(null)`;
}

/** Lines with a line end each. */
export function lines(count: number, make: (number: number) => string): string {
  return Array.from({ length: count }, (_, index) => `${make(index)}\n`).join('');
}
