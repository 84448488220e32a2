package dev.huiwu.cli;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Properties;
import java.util.logging.Logger;
import javax.sql.DataSource;

/** Connections to the database of a JDBC address, each made anew; user and password are empty where the address says them. */
final class DriverDataSource implements DataSource {

    private final String url;
    private final String user;
    private final String password;

    DriverDataSource(String url, String user, String password) {
        this.url = url;
        this.user = user;
        this.password = password;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return getConnection(user, password);
    }

    @Override
    public Connection getConnection(String as, String with) throws SQLException {
        Properties known = new Properties();
        if (!as.isEmpty()) {
            known.put("user", as);
        }
        if (!with.isEmpty()) {
            known.put("password", with);
        }
        return DriverManager.getConnection(url, known);
    }

    @Override
    public PrintWriter getLogWriter() {
        return new PrintWriter(PrintWriter.nullWriter());
    }

    @Override
    public void setLogWriter(PrintWriter out) {}

    @Override
    public void setLoginTimeout(int seconds) {}

    @Override
    public int getLoginTimeout() {
        return 0;
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public <T> T unwrap(Class<T> wanted) throws SQLException {
        throw new SQLException("This wraps nothing.");
    }

    @Override
    public boolean isWrapperFor(Class<?> wanted) {
        return false;
    }
}
