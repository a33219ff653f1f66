package yinuo.entrance;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.savedrequest.NullRequestCache;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import yinuo.office.Offices;

/** Two doors: programs come with a token, people with a session and forms that carry its secret. */
@Configuration(proxyBeanMethods = false)
class Security {

    @Bean
    PasswordEncoder passwords() {
        return new BCryptPasswordEncoder();
    }

    /** People are known by {@link SignIn}; this keeps the framework from inventing a user of its own. */
    @Bean
    UserDetailsService nobody() {
        return name -> {
            throw new UsernameNotFoundException(name);
        };
    }

    @Bean
    SecurityContextRepository contexts() {
        return new HttpSessionSecurityContextRepository();
    }

    /** In a cookie, so that the sign-in page begins no session in the database. */
    @Bean
    CsrfTokenRepository secrets() {
        var secrets = new CookieCsrfTokenRepository();
        secrets.setHeaderName("X-CSRF-TOKEN");
        secrets.setCookieCustomizer(cookie -> cookie.sameSite("Lax"));
        return secrets;
    }

    /** Nobody looks at how long each filter takes, and measuring it costs every request. */
    @Bean
    SecurityObservationSettings unobserved() {
        return SecurityObservationSettings.noObservations();
    }

    /** Writes the last visit once in five minutes, not with every request. */
    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> seldomTouched() {
        return sessions -> sessions.setUpdateSessionQuery("""
                update spring_session
                set session_id = seen.session_id,
                    last_access_time = seen.last_access_time,
                    max_inactive_interval = seen.max_inactive_interval,
                    expiry_time = seen.expiry_time,
                    principal_name = seen.principal_name
                from (select ?::bpchar, ?::bigint, ?::int, ?::bigint, ?::text, ?::bpchar)
                    as seen (session_id, last_access_time, max_inactive_interval, expiry_time, principal_name, primary_id)
                where spring_session.primary_id = seen.primary_id
                  and (spring_session.last_access_time < seen.last_access_time - 300000
                      or spring_session.session_id <> seen.session_id
                      or spring_session.principal_name is distinct from seen.principal_name)
                """);
    }

    @Bean
    @Order(1)
    SecurityFilterChain programs(HttpSecurity http, Bearers bearers, Offices offices, Actors actors) {
        return http.securityMatcher("/api/**")
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .headers(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers("/api/sign-in", "/api/demo/clock")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .exceptionHandling(faults -> faults.authenticationEntryPoint((request, response, fault) -> {
                    response.setHeader("WWW-Authenticate", "Bearer");
                    response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
                }))
                .addFilterBefore(new BearerFilter(bearers), AuthorizationFilter.class)
                .addFilterAfter(new OfficeFilter(offices, actors), AuthorizationFilter.class)
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain people(
            HttpSecurity http,
            Offices offices,
            Actors actors,
            SecurityContextRepository contexts,
            CsrfTokenRepository secrets) {
        return http.securityContext(context -> context.securityContextRepository(contexts))
                .csrf(csrf -> csrf.csrfTokenRepository(secrets))
                .headers(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
                                .permitAll()
                                .requestMatchers(
                                        "/",
                                        "/sign-in",
                                        "/setup",
                                        "/taste",
                                        "/calendar/**",
                                        "/actuator/health",
                                        "/v3/api-docs/**",
                                        "/webjars/**",
                                        "/error",
                                        "/*.css",
                                        "/*.js",
                                        "/*.svg",
                                        "/*.png",
                                        "/favicon.ico")
                                .permitAll()
                                .anyRequest()
                                .authenticated())
                .exceptionHandling(faults -> faults.authenticationEntryPoint(new ToSignIn()))
                .addFilterBefore(new PasswordFirst(), AuthorizationFilter.class)
                .addFilterBefore(new LockedDesk(), AuthorizationFilter.class)
                .addFilterAfter(new OfficeFilter(offices, actors), AuthorizationFilter.class)
                .build();
    }
}
