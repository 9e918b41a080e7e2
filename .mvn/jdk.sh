# Finds a JDK 25 and exports JAVA_HOME. Sourced by `mvnw` and `mifeng`, so that both work
# when the machine's default `java` is older. Looks, in this order, at MIFENG_JAVA_HOME, JAVA_HOME,
# the `java` on the PATH and the usual folders of Linux distributions, SDKMAN and macOS.

mifeng_is_jdk25() {
  [ -x "$1/bin/javac" ] && [ -r "$1/release" ] && grep -q '^JAVA_VERSION="25[".]' "$1/release"
}

mifeng_find_jdk() {
  for home in "${MIFENG_JAVA_HOME:-}" "${JAVA_HOME:-}" \
    "$(dirname "$(dirname "$(readlink -f "$(command -v javac 2>/dev/null || echo /none/none/none)")")")" \
    /usr/lib/jvm/*25* /usr/lib/jvm/*-25-* /opt/*jdk*25* /usr/local/*jdk*25* \
    "$HOME"/.sdkman/candidates/java/25* "$HOME"/.jdks/*25* \
    /Library/Java/JavaVirtualMachines/*25*/Contents/Home; do
    if [ -n "$home" ] && mifeng_is_jdk25 "$home"; then
      printf '%s\n' "$home"
      return 0
    fi
  done
  return 1
}

if MIFENG_FOUND_JDK="$(mifeng_find_jdk)"; then
  JAVA_HOME="$MIFENG_FOUND_JDK"
  export JAVA_HOME
else
  echo "Mifeng needs a JDK 25 and found none: install one (for example Eclipse Temurin 25, package temurin-25-jdk), or set MIFENG_JAVA_HOME to its folder." >&2
  exit 1
fi
