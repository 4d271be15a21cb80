package org.predikat.publication.signing;

import com.google.common.hash.Hashing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.InvalidAlgorithmParameterException;
import java.security.Key;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Set;

/**
 * Ed25519 keys in the files that other programs use too: PKCS#8 and SubjectPublicKeyInfo (RFC 8410)
 * as PEM.
 */
public final class KeyFiles {
  static final String ALGORITHM = "Ed25519";
  private static final String PRIVATE_NAME = "predikat.pem";
  private static final String PEM = ".pem";
  private static final String PUBLIC_ENDING = ".pub.pem";

  private KeyFiles() {}

  /**
   * The files of a pair of keys.
   *
   * @param privateKey the one that signs and that nobody else may have
   * @param publicKey the one that checks and that everybody may have
   */
  public record Pair(Path privateKey, Path publicKey) {
    /** The files of a pair to be made: in a folder, or at a path and beside it. */
    static Pair at(Path place) {
      Path file = Files.isDirectory(place) ? place.resolve(PRIVATE_NAME) : place;
      String name = file.getFileName().toString();
      String stem = name.endsWith(PEM) ? name.substring(0, name.length() - PEM.length()) : name;
      return new Pair(file, file.resolveSibling(stem + PUBLIC_ENDING));
    }
  }

  /**
   * Makes a new pair of keys. The private one is nobody else's to read from the first byte on.
   *
   * @param place a folder, or the path of the private key
   * @throws KeyException if something stands there already; a key is never overwritten
   * @throws IOException if a file cannot be written; then there is neither
   */
  public static Pair create(Path place) throws IOException, KeyException {
    Pair files = Pair.at(place);
    for (Path file : new Path[] {files.privateKey(), files.publicKey()}) {
      if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
        throw new KeyException(KeyException.Kind.EXISTS, file, null);
      }
    }
    KeyPair pair = generate(new SecureRandom());
    Files.createFile(files.privateKey(), ownerOnly(files.privateKey()));
    try {
      Files.write(
          files.privateKey(), new PemFile(PemFile.PRIVATE, pair.getPrivate().getEncoded()).bytes());
      Files.write(
          files.publicKey(), new PemFile(PemFile.PUBLIC, pair.getPublic().getEncoded()).bytes());
    } catch (IOException e) {
      Files.deleteIfExists(files.privateKey());
      throw e;
    }
    return files;
  }

  private static FileAttribute<?>[] ownerOnly(Path file) throws IOException {
    return hasPermissions(file.toAbsolutePath().getParent())
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }

  private static boolean hasPermissions(Path file) throws IOException {
    return Files.getFileStore(file).supportsFileAttributeView("posix");
  }

  /** Whether others than its owner may read a file, as far as the file system tells. */
  public static boolean isOpenToOthers(Path file) throws IOException {
    if (!hasPermissions(file)) {
      return false;
    }
    Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(file);
    return permissions.contains(PosixFilePermission.GROUP_READ)
        || permissions.contains(PosixFilePermission.OTHERS_READ);
  }

  /** The private key of a file. */
  public static PrivateKey privateKey(Path file) throws IOException, KeyException {
    PemFile pem = PemFile.read(file);
    switch (pem.label()) {
      case PemFile.PRIVATE -> {
        return (PrivateKey) key(file, pem);
      }
      case PemFile.PUBLIC -> throw new KeyException(KeyException.Kind.PUBLIC, file, null);
      case PemFile.LOCKED -> throw new KeyException(KeyException.Kind.LOCKED, file, null);
      default -> throw new KeyException(KeyException.Kind.OTHER_KIND, file, null);
    }
  }

  /** The public key of a file. */
  public static PublicKey publicKey(Path file) throws IOException, KeyException {
    PemFile pem = PemFile.read(file);
    switch (pem.label()) {
      case PemFile.PUBLIC -> {
        return (PublicKey) key(file, pem);
      }
      case PemFile.PRIVATE, PemFile.LOCKED ->
          throw new KeyException(KeyException.Kind.PRIVATE, file, null);
      default -> throw new KeyException(KeyException.Kind.OTHER_KIND, file, null);
    }
  }

  /** The public key of a file that holds either key of a pair. */
  public static PublicKey publicKeyOfEither(Path file) throws IOException, KeyException {
    PemFile pem = PemFile.read(file);
    return pem.label().equals(PemFile.PUBLIC)
        ? publicKey(file)
        : publicKey((EdECPrivateKey) privateKey(file));
  }

  private static Key key(Path file, PemFile pem) throws KeyException {
    try {
      KeyFactory factory = KeyFactory.getInstance(ALGORITHM);
      return pem.label().equals(PemFile.PUBLIC)
          ? factory.generatePublic(new X509EncodedKeySpec(pem.der()))
          : factory.generatePrivate(new PKCS8EncodedKeySpec(pem.der()));
    } catch (InvalidKeySpecException e) {
      throw new KeyException(otherKind(pem), file, e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A key of another kind is a key all the same. */
  private static KeyException.Kind otherKind(PemFile pem) {
    for (String algorithm : new String[] {"RSA", "EC", "Ed448", "DSA", "X25519"}) {
      try {
        KeyFactory factory = KeyFactory.getInstance(algorithm);
        Key other =
            pem.label().equals(PemFile.PUBLIC)
                ? factory.generatePublic(new X509EncodedKeySpec(pem.der()))
                : factory.generatePrivate(new PKCS8EncodedKeySpec(pem.der()));
        if (other != null) {
          return KeyException.Kind.OTHER_KIND;
        }
      } catch (GeneralSecurityException e) {
        // Not of this kind either.
      }
    }
    return KeyException.Kind.MALFORMED;
  }

  /**
   * The public key that belongs to a private one. The platform has no call for this; its generator
   * makes a pair of the 32 bytes that it is given as random, which are the private key.
   */
  static PublicKey publicKey(EdECPrivateKey key) {
    byte[] seed = key.getBytes().orElseThrow();
    return generate(new Given(seed)).getPublic();
  }

  private static KeyPair generate(SecureRandom random) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance(ALGORITHM);
      generator.initialize(NamedParameterSpec.ED25519, random);
      return generator.generateKeyPair();
    } catch (NoSuchAlgorithmException | InvalidAlgorithmParameterException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * The fingerprint by which people compare keys: SHA-256 of the public key as DER, as {@code
   * openssl pkey -pubin -outform der | sha256sum} gives it.
   */
  public static String fingerprint(PublicKey key) {
    return Hashing.sha256().hashBytes(key.getEncoded()).toString();
  }

  /** Bytes that are given in place of random ones; the generator takes nothing but this type. */
  private static final class Given extends SecureRandom {
    private static final long serialVersionUID = 1L;
    private final byte[] bytes;

    Given(byte[] bytes) {
      this.bytes = bytes.clone();
    }

    @Override
    public void nextBytes(byte[] target) {
      if (target.length != bytes.length) {
        throw new IllegalStateException("not a key of 32 bytes");
      }
      System.arraycopy(bytes, 0, target, 0, bytes.length);
    }
  }
}
