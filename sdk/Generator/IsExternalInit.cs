namespace System.Runtime.CompilerServices;

// Records need this type, and the framework that the compiler loads generators for does not have it.
internal static class IsExternalInit;
